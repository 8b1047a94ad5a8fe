export const APP_SCHEME = 'app';
export const EVIDENCE_SCHEME = 'evidence';
export const APP_ORIGIN = 'app://andun';
export const START_PAGE = `${APP_ORIGIN}/index.html`;

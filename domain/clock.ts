/** Returns now as UTC milliseconds. Passed in, so that a test can freeze it. */
export type Clock = () => number;

/** Returns a new UUIDv7. Passed in, so that a test can predict it. */
export type IdSource = () => string;

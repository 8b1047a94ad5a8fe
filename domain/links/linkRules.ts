/**
 * Version of what is read out of a matter for its links (identifiersOf and what it calls). Raise it with every change
 * of those rules: matters read by an older one are read again in the background after the vault was opened.
 */
export const LINK_RULES_VERSION = 1;

/** Schemes of the documents that are made from a page: they are read like one, but are not pages of their own. */
export const CLEAN_SCHEME = 'gongbao-clean';
export const REPAIR_SCHEME = 'gongbao-repair';
export const LIFTED_SCHEMES: ReadonlySet<string> = new Set([CLEAN_SCHEME, REPAIR_SCHEME]);

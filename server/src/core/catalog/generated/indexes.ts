export const CATALOG_INDEXES = '[]';

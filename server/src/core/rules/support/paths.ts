/** What can be told of a path without looking at any file. */

/** Whether the path is absolute on some system, or an address: it then leads out of every workspace. */
export const leadsOutside = (path: string): boolean => /^(?:[\\/]|[a-z]:[\\/]|[a-z][a-z0-9+.-]+:)/i.test(path);

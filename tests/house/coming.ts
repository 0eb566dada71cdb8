/** What stands before the pages that use it; empty when the issue is done. */
export const comingPermissions: readonly string[] = [];
export const comingWords: readonly string[] = ['back-to-status', 'status-paper-code'];

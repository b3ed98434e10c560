/** The account that Postgres runs under; null means ours. */
export function findPostgresAccount(): { readonly uid: number; readonly gid: number } | null;

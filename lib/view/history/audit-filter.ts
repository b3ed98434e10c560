/** What a history can be narrowed by, in the words of its address. */
export interface AuditFilterWords {
  readonly type: string | undefined;
  readonly record: string;
  readonly action: string | undefined;
  readonly by: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
}

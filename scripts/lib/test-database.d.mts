export function startTestPostgres(): Promise<{ readonly url: string; stop(): Promise<void> }>;
export function prepareTemplate(url: string): Promise<string>;
export function cloneDatabase(
  url: string,
  template: string,
): Promise<{ readonly url: string; drop(): Promise<unknown> }>;
export function dropForgottenDatabases(url: string): Promise<void>;

export function findBrowser(): Promise<{
  readonly ROUNDTRIP_CHROMIUM: string;
  /** A list of flags as JSON. */
  readonly ROUNDTRIP_CHROMIUM_FLAGS: string;
}>;

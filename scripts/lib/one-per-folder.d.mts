export function takeFolder(folder?: string): Promise<{ tell(address: string): void; leave(): void }>;

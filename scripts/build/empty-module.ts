// Stands in for "server-only" outside Next, where that marker has no meaning.
export {};

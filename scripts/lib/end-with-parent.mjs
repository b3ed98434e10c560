// Loaded into a companion before its own code: the channel to the parent closes when the parent is gone. A program that
// forks, as the development server does, hands this on to its own children, so that they end with it. The channel is
// left as it is: a child that waits for a first message on it has nothing else that keeps it alive.
process.once("disconnect", () => process.exit(0));

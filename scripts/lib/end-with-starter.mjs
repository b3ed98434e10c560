// Loaded into a program that runs to its end: it ends at once when whoever started it is gone, and the channel that tells
// this does not keep it from ending when its work is done.
process.once("disconnect", () => process.exit(1));
process.channel?.unref();

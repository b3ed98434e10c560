/** What writers say on this channel when something public has changed; listening to it is quicker than asking. */
export const PUBLISHED_CHANNEL = "roundtrip_published";

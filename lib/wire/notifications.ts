import { z } from "zod";

const NOTIFICATION_KINDS = ["mentioned", "replied", "sent_back", "answered", "assigned", "due"] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What a member should look at: which record, why, and who is behind it. */
const notification = z.strictObject({
  id: z.uuid(),
  kind: z.enum(NOTIFICATION_KINDS),
  noun: z.string(),
  slug: z.string(),
  /** What the record is about, as `party:alpha`, where the record is a thread or a task; else null. */
  about: z.string().nullable(),
  /** The first words of it. */
  excerpt: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string(),
  readAt: z.string().nullable(),
});
export type Notification = z.infer<typeof notification>;

export const inbox = z.strictObject({ unread: z.int(), notifications: z.array(notification) });
export type Inbox = z.infer<typeof inbox>;

/** Notices to mark as read; `all` are those up to the newest that the page has shown. */
export const markRead = z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) });

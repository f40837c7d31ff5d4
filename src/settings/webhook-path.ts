/** Where the service hears the forum, under its public address: the door listens there, setup has the forum send there. */
export const WEBHOOK_PATH = "/webhooks/discourse";

/** The address that the forum's webhook delivers to, for a service at `publicUrl` (without a final slash). */
export function webhookAddress(publicUrl: string): string {
  return `${publicUrl}${WEBHOOK_PATH}`;
}

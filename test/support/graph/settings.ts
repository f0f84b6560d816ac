/** What an operator sets for a program that is to use the stand-in. */
import type { GraphStandIn } from './server.ts';

export function cloudSettings({ apiRoot, token, phoneId, appSecret, verifyToken }: GraphStandIn): Record<string, string> {
  return {
    WHATSAPP: 'cloud',
    WHATSAPP_CLOUD_API_ROOT: apiRoot,
    WHATSAPP_CLOUD_TOKEN: token,
    WHATSAPP_CLOUD_PHONE_ID: phoneId,
    WHATSAPP_CLOUD_APP_SECRET: appSecret,
    WHATSAPP_CLOUD_VERIFY_TOKEN: verifyToken,
  };
}

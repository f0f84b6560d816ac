/** The central routing APIs there are: one line each. */
import { nativeRouting } from './native.ts';
import type { RoutingApi } from './routing.ts';

export interface RoutingSettings {
  url: string;
  key: string;
}

export const routings = {
  native: (settings: RoutingSettings) => nativeRouting({ name: 'native', ...settings }),
  sandbox: (settings: RoutingSettings) => nativeRouting({ name: 'sandbox', ...settings }),
} satisfies Record<string, (settings: RoutingSettings) => RoutingApi>;

/** Every channel there is, a line each. Adding a channel is adding its file and its line. */
import { telegram } from './telegram/index.ts';

export const channels = { telegram };

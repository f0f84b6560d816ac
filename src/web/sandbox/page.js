/** The demo centre's own page: looks again and again. */
import { mountCentre } from './centre.js';

const askAgainMs = 2000;

const root = document.getElementById('centre');
const { refresh } = mountCentre(root, root.dataset);
for (;;) {
  await refresh();
  await new Promise((wake) => setTimeout(wake, askAgainMs));
}

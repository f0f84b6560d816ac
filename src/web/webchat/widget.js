/** Opens the chat in a frame on another site's page: <script src="https://…/widget.js" async></script>. Everything is set by script, so the page's own style and policy stay as they are. */
(() => {
  const words = WORDS;
  const origin = new URL(document.currentScript.src).origin;
  const button = document.createElement('button');
  const frame = document.createElement('iframe');
  const deep = '#0a5a54';
  button.type = 'button';
  button.textContent = words.open;
  button.setAttribute('aria-expanded', 'false');
  dress(button, {
    position: 'fixed',
    right: '16px',
    bottom: '16px',
    zIndex: '2147483646',
    minHeight: '48px',
    padding: '0 20px',
    border: '2px solid #fff',
    borderRadius: '24px',
    background: deep,
    color: '#fff',
    font: '600 16px system-ui, sans-serif',
    cursor: 'pointer',
  });
  frame.title = words.frame;
  frame.allow = 'geolocation; microphone; camera';
  dress(frame, {
    position: 'fixed',
    right: '0',
    bottom: '80px',
    zIndex: '2147483647',
    width: 'min(400px, 100vw)',
    height: 'min(640px, calc(100vh - 96px))',
    border: `1px solid ${deep}`,
    borderRadius: '12px',
    background: '#fff',
    display: 'none',
  });
  button.addEventListener('click', () => show(frame.style.display === 'none'));
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && frame.style.display !== 'none' && show(false));
  if (document.body) put();
  else document.addEventListener('DOMContentLoaded', put);

  function put() {
    document.body.append(button, frame);
  }

  /** Loaded only when somebody wants it. */
  function show(isOpen) {
    if (isOpen && !frame.src) frame.src = `${origin}/widget`;
    frame.style.display = isOpen ? 'block' : 'none';
    button.textContent = isOpen ? words.close : words.open;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) frame.focus();
    else button.focus();
  }

  function dress(element, style) {
    Object.assign(element.style, style);
  }
})();

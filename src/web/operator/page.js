/** Keeps each number's section up to date: the server sends its HTML anew whenever something changed. What is being typed is left alone. */
const updates = new EventSource(new URL('whatsapp/events', document.currentScript.src));

updates.addEventListener('message', ({ data }) => {
  const { account, html } = JSON.parse(data);
  const section = document.querySelector(`[data-account="${account}"]`);
  if (!section || section.innerHTML.trim() === html.trim()) return;
  const typed = section.querySelector('input[name=phone]');
  const value = typed?.value ?? '';
  const isFocused = typed !== null && document.activeElement === typed;
  section.innerHTML = html;
  const field = section.querySelector('input[name=phone]');
  if (field) field.value = value;
  if (isFocused) field?.focus();
});

/*
 * Keys that press what is on the screen. An element names its key in data-key; a list that moves by keys names them in
 * data-keys and gets a "pb-key" event. Nothing happens inside fields, with a modifier, or, for single letters and signs, when
 * the person has switched them off (WCAG 2.1.4).
 */
(() => {
  if (window.postbagKeys) return;
  window.postbagKeys = true;

  const fields = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]:not([contenteditable=false])';
  const pressable = 'a[href], button, summary, vaadin-button, [role=button], [role=menuitem], [role=tab], [role=option], input';
  const layers = 'vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-popover-overlay, vaadin-menu-bar-overlay, vaadin-context-menu-overlay, vaadin-combo-box-overlay, vaadin-multi-select-combo-box-overlay, vaadin-select-overlay';
  const is = (node, selector) => node instanceof Element && node.matches(selector);
  const usable = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.getAttribute('aria-disabled') !== 'true';

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const single = event.key.length === 1;
    if (single && document.documentElement.dataset.keys === 'off') return;
    const path = event.composedPath();
    if (path.some((node) => is(node, fields))) return;
    if (!single && path.some((node) => is(node, pressable))) return;
    const key = single ? event.key.toLowerCase() : event.key;
    const open = [...document.querySelectorAll(layers)].filter((layer) => layer.checkVisibility());
    const scope = open.length ? open[open.length - 1] : document;
    const target = [...scope.querySelectorAll('[data-key]')].find((element) => element.dataset.key === key && usable(element));
    const list = target ? null : [...scope.querySelectorAll('[data-keys]')].find((element) => element.dataset.keys.split(' ').includes(key) && usable(element));
    if (target) {
      event.preventDefault();
      target.click();
    } else if (list) {
      event.preventDefault();
      list.dispatchEvent(new CustomEvent('pb-key', { detail: key }));
    }
  });
})();

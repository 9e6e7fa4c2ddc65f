// Opens form-js in an element of the form screen and hands forms to and fro as text. The server reads and checks what is saved.
(() => {
  let current;
  const warn = event => event.preventDefault();

  window.postbagFormEditor = {
    /** Shows a form; the element tells by the event pb-form-changed that its form is no longer the published one. */
    async open(host, source) {
      this.leave();
      current = new window.FormEditor.FormEditor({ container: host, exporter: { name: 'Postbag', version: '1' } });
      await current.importSchema(JSON.parse(source));
      current.on('changed', () => {
        window.addEventListener('beforeunload', warn);
        host.dispatchEvent(new CustomEvent('pb-form-changed'));
      });
    },

    /** The form as it is drawn now. */
    read() {
      return JSON.stringify(current.saveSchema(), null, 2);
    },

    markSaved() {
      window.removeEventListener('beforeunload', warn);
    },

    /** Frees what the editor holds. */
    leave() {
      this.markSaved();
      current?.destroy();
      current = undefined;
    },
  };
})();

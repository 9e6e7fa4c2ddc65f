// A letter being written: HugeRTE inside of the page, so that screen readers and browsers see one text box with a name. What it
// hands in by the event pb-written is untrusted; the server cleans it.
(() => {
  if (customElements.get('pb-rich-text')) return;

  const PAUSE_MILLIS = 700;
  const home = '/lib/letter';
  // What the server keeps; the rest of what is pasted is left out at once, so that the writer sees what will be sent.
  const elements = 'p,br,strong/b,em/i,u,s,ul,ol,li,blockquote,a[href]';

  class RichText extends HTMLElement {
    #html = '';
    #editor;
    #opening = false;
    #wantsFocus = false;
    #pause;

    connectedCallback() {
      // Moved within the page, or shown for the first time: what is typed later may not be overlooked.
      queueMicrotask(() => this.isConnected && this.#open());
      this.addEventListener('change', this.#changed);
    }

    disconnectedCallback() {
      this.removeEventListener('change', this.#changed);
      queueMicrotask(() => this.isConnected || this.#close());
    }

    get value() {
      return this.#editor ? this.#editor.getContent() : this.#html;
    }

    set value(html) {
      this.#html = html ?? '';
      if (this.#editor && this.#editor.getContent() !== this.#html) {
        this.#editor.setContent(this.#html);
        this.#editor.undoManager.clear();
      }
    }

    focus() {
      this.#wantsFocus = !this.#editor;
      this.#editor?.focus();
    }

    /** Puts something where the cursor is, and hands the whole in. */
    insert(html) {
      this.#editor?.insertContent(html);
      this.#send();
    }

    #changed = event => {
      if (event.target === this) this.#send();
    };

    #typed() {
      this.dispatchEvent(new CustomEvent('input'));
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#send(), PAUSE_MILLIS);
    }

    #send() {
      clearTimeout(this.#pause);
      this.#pause = undefined;
      this.#html = this.value;
      this.dispatchEvent(new CustomEvent('pb-written'));
    }

    async #open() {
      if (this.#opening) return;
      this.#opening = true;
      const bar = document.createElement('div');
      bar.className = 'pb-rich-bar';
      const page = document.createElement('div');
      page.className = 'pb-rich-page';
      this.replaceChildren(bar, page);
      const dark = document.documentElement.getAttribute('theme')?.includes('dark');
      const [editor] = await window.hugerte.init({
        target: page,
        inline: true,
        base_url: home,
        suffix: '.min',
        skin: dark ? 'oxide-dark' : 'oxide',
        plugins: 'lists link autolink',
        toolbar: 'bold italic underline | bullist numlist | link | undo redo',
        toolbar_mode: 'wrap',
        toolbar_persist: true,
        fixed_toolbar_container_target: bar,
        menubar: false,
        branding: false,
        promotion: false,
        contextmenu: false,
        browser_spellcheck: true,
        convert_urls: false,
        entity_encoding: 'raw',
        valid_elements: elements,
        formats: { underline: { inline: 'u', exact: true }, strikethrough: { inline: 's', exact: true } },
        paste_data_images: false,
        link_title: false,
        link_target_list: false,
        link_assume_external_targets: 'https',
        object_resizing: false,
        setup: fresh => this.#prepare(fresh),
      });
      if (!editor || !this.isConnected) {
        editor?.remove();
        this.#opening = false;
        return;
      }
      editor.setContent(this.#html);
      editor.undoManager.clear();
      this.#editor = editor;
      editor.ui.show();
      // Named only now: before, nothing could be typed into it.
      page.setAttribute('role', 'textbox');
      page.setAttribute('aria-multiline', 'true');
      page.setAttribute('aria-label', this.getAttribute('label') ?? '');
      if (this.#wantsFocus) this.focus();
    }

    #prepare(editor) {
      editor.on('input Change Undo Redo', () => this.#editor && this.#typed());
      editor.on('blur', () => this.#pause && this.#send());
      editor.ui.registry.addAutocompleter('templates', {
        trigger: '/',
        minChars: 0,
        columns: 1,
        maxResults: 8,
        fetch: async pattern => this.#templates(pattern).map(({ id, name }) => ({ type: 'autocompleteitem', value: id, text: name })),
        onAction: (menu, range, id) => {
          editor.selection.setRng(range);
          editor.insertContent('');
          menu.hide();
          this.dispatchEvent(new CustomEvent('pb-template', { detail: id }));
        },
      });
    }

    #templates(pattern) {
      const wanted = pattern.toLocaleLowerCase();
      return (this.templates ?? []).filter(({ name }) =>
        name.toLocaleLowerCase().split(/\s+/).some(word => word.startsWith(wanted)));
    }

    #close() {
      clearTimeout(this.#pause);
      this.#html = this.value;
      this.#editor?.remove();
      this.#editor = undefined;
      this.#opening = false;
      this.replaceChildren();
    }
  }

  customElements.define('pb-rich-text', RichText);
})();

/*
 * The page that stands in while the database is away asks again every few seconds, and makes way once there is another answer.
 * Asking in the background takes nobody's place on the page away (WCAG 2.2.1), as loading it again and again would.
 */
(() => {
  const pause = Number(document.currentScript.dataset.seconds) * 1000;
  const again = () => setTimeout(ask, pause);
  const ask = () =>
    fetch(location.href, { headers: { Accept: 'text/html' } })
      .then((answer) => (answer.status === 503 ? again() : location.replace(location.pathname + location.search)))
      .catch(again);
  again();
})();

// Lets the browser keep pages for when there is no connection: theme/site/offline-worker.js.
(() => {
  const workers = navigator.serviceWorker, own = document.currentScript, forget = document.getElementById("forget");
  if (!workers) return;
  // Asked now: it is a little later that the new worker takes over.
  const first = !workers.controller;
  addEventListener("load", () => {
    workers.register(own.dataset.worker).then(() => workers.ready).then(ready => {
      const parts = [...document.querySelectorAll("link[rel=stylesheet],link[rel=icon],script[src]")];
      if (first) ready.active.postMessage([location.href, ...parts.map(each => each.href || each.src)]);
    }, () => {});
  });
  // On the page about privacy alone.
  if (forget) {
    forget.innerHTML = "<button></button> <span role=status></span>";
    const [go, said] = forget.children;
    go.textContent = forget.dataset.delete;
    go.onclick = async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      said.textContent = forget.dataset.deleted;
    };
  }
})();

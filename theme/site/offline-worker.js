// Keeps each page that was read, for when there is no connection. The network always comes first, so
// what is shown with a connection is never old; what is shown without one says of which day it is.
const STORE = "pages-1", MOST = 80, KEPT = /html|css|javascript|svg|json/;
const LOST = new URL("offline/", registration.scope).href;

addEventListener("install", event => event.waitUntil(keep([LOST]).then(() => skipWaiting())));
addEventListener("activate", event => event.waitUntil(begin()));
// The first page was there before this worker: it tells what it is made of.
addEventListener("message", event => event.waitUntil(keep(event.data)));
addEventListener("fetch", event => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(registration.scope)) event.respondWith(answer(event));
});

async function begin() {
  const old = (await caches.keys()).filter(name => name !== STORE);
  await Promise.all(old.map(name => caches.delete(name)));
  await clients.claim();
}

async function keep(urls) {
  await Promise.all(urls.map(async url => put(url, await fetch(url))));
}

async function answer(event) {
  const { request } = event;
  try {
    // The browser's own memory of a page says no day either, so it is asked whether it is still right.
    const fresh = await fetch(request, request.mode === "navigate" ? { cache: "no-cache" } : {});
    if (fresh.type === "basic") event.waitUntil(put(request.url, fresh.clone()));
    return fresh;
  } catch (error) {
    const store = await caches.open(STORE), kept = await store.match(bare(request.url));
    if (request.mode !== "navigate") return kept || Response.error();
    // Its own address, so that it finds its styles.
    if (!kept) return await store.match(LOST) ? Response.redirect(LOST) : Response.error();
    return bare(request.url) === LOST ? listed(kept, store) : dated(kept);
  }
}

async function put(url, fresh) {
  const store = await caches.open(STORE), type = fresh.headers.get("content-type");
  // What was taken off the website is not kept either.
  if (fresh.status === 404 || fresh.status === 410) return store.delete(bare(url));
  if (!fresh.ok || !KEPT.test(type)) return;
  const headers = { "content-type": type, "x-kept": new Date().toISOString(), "x-url": bare(url) };
  await store.put(bare(url), new Response(await fresh.blob(), { headers }));
  const all = (await store.keys()).map(each => each.url).filter(each => each !== LOST);
  await Promise.all(all.slice(0, -MOST).map(each => store.delete(each)));
  // After somebody deleted everything.
  if (!await store.match(LOST)) await keep([LOST]);
}

// Without what was searched for, and without the place on the page.
function bare(url) {
  return url.split(/[?#]/)[0];
}

// A kept page, which says since when it is kept.
async function dated(kept) {
  const html = await kept.text(), [, lang] = html.match(/<html[^>]* lang="([\w-]+)"/) || [, "en-GB"];
  const day = new Date(kept.headers.get("x-kept")).toLocaleDateString(lang, { dateStyle: "long" });
  const said = html.replace('<p class="offline" hidden>', '<p class="offline">').replace("<b></b>", day);
  return page(said.replace("<html ", "<html data-kept "));
}

// In place of a page that is not kept: the list of those that are.
async function listed(kept, store) {
  const items = await Promise.all((await store.matchAll()).map(item));
  return page((await kept.text()).replace('<div id="kept"></div>', () => `<ul id="kept">${items.join("")}</ul>`));
}

// The title comes out of a finished page: it is HTML, and nothing in it runs.
async function item(kept) {
  const [, title] = (await kept.text()).match(/<title>([^<]*)<\/title>/) || [];
  const url = kept.headers.get("x-url");
  return title && url !== LOST ? `<li><a href="${url}">${title}</a></li>` : "";
}

function page(html) {
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

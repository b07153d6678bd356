// Reads the page aloud, piece by piece, with a voice of the device itself: nothing is sent away.
(() => {
  const speech = window.speechSynthesis, main = document.getElementById("content");
  if (!speech) return;
  const silent = "nav,form,.listen,.screen,.nothing,[aria-hidden=true],details:not([open])";
  const place = document.createElement("p");
  place.className = "listen";
  place.innerHTML = "<button></button> <button>Start again</button>";
  const [go, again] = place.children;
  let parts = [], at = 0, now, text = "";

  // A voice for a language such as “en-GB”; English of another country is better than none.
  function voice(lang) {
    const own = speech.getVoices().filter(v => v.localService && v.lang.slice(0, 2) === lang.slice(0, 2));
    return own.find(v => v.lang.replace("_", "-") === lang) || own[0];
  }

  function end(node) {
    const words = text.replace(/\s+/g, " ").trim();
    if (words) parts.push([words, node.closest("[lang]").lang]);
    text = "";
  }

  function gather(node) {
    for (const each of node.childNodes) {
      if (each.nodeType === 3) text += each.data;
      if (each.nodeType !== 1 || each.matches(silent)) continue;
      const shown = getComputedStyle(each).display, block = !shown.startsWith("inline");
      if (shown === "none") continue;
      if (block) end(node);
      (each.rows ? rows : gather)(each);
      if (block) end(each);
    }
  }

  // A caption, then each row: “Repairs. Target: 95%. Latest: 97%”.
  function rows(table) {
    for (const row of table.querySelectorAll("caption,tbody tr")) {
      text = [...row.cells || [row]].filter(cell => !cell.matches(silent)).map(cell =>
        (cell.cellIndex ? cell.dataset.label + ": " : "") + cell.textContent.trim()).join(". ");
      end(row);
    }
  }

  function next() {
    while (parts[at] && !voice(parts[at][1])) at++;
    if (!parts[at]) { at = 0; return stop(); }
    const said = now = new SpeechSynthesisUtterance(parts[at][0]);
    said.voice = voice(said.lang = parts[at][1]);
    // What was stopped ends too, and later: it may not start the next piece.
    said.onend = () => { if (said === now) { at++; next(); } };
    said.onerror = () => { if (said === now) stop(); };
    speech.speak(said);
    show();
  }

  function stop() {
    now = 0;
    speech.cancel();
    show();
  }

  function show() {
    go.textContent = now ? "Stop" : at ? "Carry on" : "Listen to this page";
    again.hidden = now || !at;
    if (!place.parentNode && voice(document.documentElement.lang))
      (main.querySelector("h1+p") || main.querySelector("h1")).after(place);
  }

  go.onclick = () => {
    if (now) return stop();
    if (!at) { parts = []; gather(main); end(main); }
    next();
  };
  again.onclick = () => { at = 0; go.focus(); go.click(); };
  addEventListener("pagehide", stop);
  speech.onvoiceschanged = show;
  show();
})();

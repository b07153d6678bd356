// Only in the preview: waits until this page is another one, and shows it again.
const state = document.currentScript.dataset.seen;
let waiting = false;

async function wait() {
  if (waiting) return;
  waiting = true;
  const asked = new URLSearchParams({ page: location.pathname, seen: state });
  while (!document.hidden) {
    try {
      const answer = await fetch(`/deal-preview/changes?${asked}`);
      if (answer.ok && (await answer.text()) !== state) location.reload();
    } catch {
      await new Promise((later) => setTimeout(later, 1000));
    }
  }
  waiting = false;
}

document.addEventListener("visibilitychange", wait);
wait();

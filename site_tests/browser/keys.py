"""A page by keyboard: where Tab and Shift+Tab lead, and which single keys do something."""

from playwright.sync_api import Error, Page

STOPS = ", ".join(
    f"{stop}:visible"
    for stop in ("a[href]", "button", "input", "select", "summary", "[tabindex='0']")
)
"""What the keyboard can reach; not what a closed box hides."""

_WATCH_THE_FOCUS = """() => {
  const numbers = new Map();
  window.stops = [];
  // Only once the key is up has the page moved to what took the focus.
  addEventListener('keyup', key => {
    if (key.key !== 'Tab') return;
    const e = document.activeElement;
    if (!e || e === document.body) { window.stops.push(null); return; }
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const top = document.elementFromPoint(x, y);
    if (!numbers.has(e)) numbers.set(e, numbers.size);
    window.stops.push({
      number: numbers.get(e),
      what: e.outerHTML.slice(0, 90),
      seen: box.width > 0 && box.height > 0 && x >= 0 && x <= innerWidth && y >= 0
        && y <= innerHeight && !!top && (e.contains(top) || top.contains(e)),
      ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    });
  });
}"""
"""Writes down what each key press leads to, so that a walk asks the browser once, not each time."""

_SINGLE = "abcdefghijklmnopqrstuvwxyz0123456789/.,;'[]-=`\\"
_STATE = """() => JSON.stringify([location.href, document.activeElement?.outerHTML.slice(0, 90),
  document.body?.innerHTML.length, scrollX, scrollY,
  [...document.querySelectorAll('input')].map(e => [e.checked, e.value])])"""

_WATCH_THE_PAGE = """() => {
  window.state = STATE;
  window.states = new Set([window.state()]);
  addEventListener('keyup', () => window.states.add(window.state()));
}"""
"""Writes down what the page is like after each key."""


def walk(page: Page) -> list[str]:
    """What goes wrong on the way through the page and back again."""
    stops = page.locator(STOPS).count()
    page.evaluate(_WATCH_THE_FOCUS)
    return [fault for key in ("Tab", "Shift+Tab") for fault in _walk(page, key, stops)]


def _walk(page: Page, key: str, stops: int) -> list[str]:
    if key == "Shift+Tab":
        stops -= 1  # it starts at the last one
    page.evaluate("window.stops.length = 0")
    for _ in range(stops):
        page.keyboard.press(key)
    walked = page.evaluate("window.stops")
    focused = [each for each in walked if each]
    reached = {each["number"] for each in focused}
    faults = ["the focus left the page too early"] * (len(focused) < len(walked))
    faults += [f"hidden when focused: {each['what']}" for each in focused if not each["seen"]]
    faults += [f"no focus ring: {each['what']}" for each in focused if not each["ring"]]
    if len(reached) < stops:
        faults.append(f"reaches {len(reached)} of {stops}")
    return [f"{key}: {fault}" for fault in faults]


def single(page: Page) -> list[str]:
    """The single keys that do something while no field has the focus."""
    page.evaluate("document.activeElement?.blur()")
    page.evaluate(_WATCH_THE_PAGE.replace("STATE", _STATE))
    page.keyboard.type(_SINGLE)
    try:
        quiet = page.evaluate("window.states?.size === 1 && window.states.has(window.state())")
    except Error:  # the page is being left
        quiet = False
    return [] if quiet else _acting(page)


def _acting(page: Page) -> list[str]:
    """The same, one by one, each with a look at the page after it."""
    acting = []
    page.wait_for_function("document.readyState === 'complete'")
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement?.blur()")
    before = page.evaluate(_STATE)
    for key in _SINGLE:
        page.keyboard.press(key)
        try:
            now = page.evaluate(_STATE)
        except Error:  # the page is being left
            now = ""
        if now != before:
            acting.append(f"“{key}” does something")
            page.wait_for_function("document.readyState === 'complete'")
            page.keyboard.press("Escape")
            page.evaluate("document.activeElement?.blur()")
            before = page.evaluate(_STATE)
    return acting

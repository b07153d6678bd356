/* What a page looks like, measured in the page itself. Each function gives a list of faults. */
(() => {
  const all = where => [...document.querySelectorAll(where)];
  const say = e => e.outerHTML.slice(0, 120);
  const main = () => document.querySelector('main') || document.body;
  const own = e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  // For screen readers only: kept off the screen, or cut down to nothing.
  const heardOnly = e => {
    for (let each = e; each; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.clipPath !== 'none') return true;
      if (style.position === 'absolute') {
        const box = each.getBoundingClientRect();
        if (box.width <= 1 || box.bottom + scrollY <= 0 || box.right + scrollX <= 0) return true;
      }
    }
    return false;
  };
  const shown = e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length;

  const overflowing = () => {
    const width = document.documentElement.clientWidth;
    return all('body *').filter(e => {
      const box = e.getBoundingClientRect();
      return box.width && (box.right > width + 1 || box.left < -1) && !heardOnly(e);
    }).map(say);
  };

  const cutText = () => all('body *').filter(e => {
    const {overflowX, overflowY} = getComputedStyle(e);
    return (overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1
      || overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 1)
      && e.textContent.trim() && e.clientWidth && !e.closest('svg') && shown(e) && !heardOnly(e);
  }).map(say);

  const smallText = least => all('body *').filter(e =>
    own(e) && e.getClientRects().length && !e.closest('svg') && !heardOnly(e)
    && parseFloat(getComputedStyle(e).fontSize) < least).map(say);

  const smallBody = least => [...main().querySelectorAll('p, li')].filter(e =>
    shown(e) && own(e) && !e.matches('.source, .remark, .note')
    && !e.closest('table, .meanings, .files, details.aside')
    && parseFloat(getComputedStyle(e).fontSize) < least).map(say);

  const vanishedBullets = () => all('main ul:not([class]) > li, main ol:not([class]) > li')
    .filter(e => !e.closest('nav')).filter(e => {
      const {listStyleType, display} = getComputedStyle(e);
      return listStyleType === 'none' || display !== 'list-item';
    }).map(say);

  // How many characters stand beside each other.
  const longLines = most => {
    const blocks = new Map();
    const texts = document.createTreeWalker(main(), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const text = texts.currentNode;
      let block = text.parentElement;
      if (!text.data.trim() || !shown(block) || block.closest('pre, table, summary, svg')) continue;
      while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      if (block.textContent.length <= most) continue;
      if (!blocks.has(block)) blocks.set(block, new Map());
      const lines = blocks.get(block);
      for (let i = 0; i < text.length; i++) {
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        const box = range.getBoundingClientRect();
        if (!box.width) continue;
        const line = Math.round(box.bottom / 8);
        lines.set(line, (lines.get(line) || '') + text.data[i]);
      }
    }
    return [...blocks.values()].flatMap(lines => [...lines.values()])
      .map(line => line.trim().replace(/\s+/g, ' ')).filter(line => line.length > most)
      .map(line => `${line.length}: ${line}`);
  };

  const targets = () => all('a[href], button, input:not([type=hidden]), select, summary, label[for]')
    .filter(e => shown(e) && !heardOnly(e)).filter(e => {
      if (e.matches('label') && !['checkbox', 'radio'].includes(e.control?.type)) return false;
      const large = e.matches('button, input, select, summary, label')
        || e.closest('header, nav, form, [role=search], .choices');
      const least = large ? 44 : 24;
      const boxes = [...e.getClientRects()].filter(box => box.width);
      return Math.max(...boxes.map(box => box.height)) < least - 0.5
        || Math.max(...boxes.map(box => box.width)) < (large ? 43.5 : 23.5);
    }).map(e => {
      const box = e.getBoundingClientRect();
      return `${Math.round(box.width)} x ${Math.round(box.height)}: ${say(e)}`;
    });

  /* --- colours --- */

  const pen = Object.assign(document.createElement('canvas'), {width: 1, height: 1})
    .getContext('2d', {willReadFrequently: true});
  const seen = new Map();
  const rgba = colour => {
    if (!seen.has(colour)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      seen.set(colour, [r, g, b, a / 255]);
    }
    return seen.get(colour);
  };
  const over = ([r, g, b, a], below) =>
    [r, g, b].map((each, i) => each * a + below[i] * (1 - a)).concat(1);
  let grounds = new Map();  // what is known of them, while one look looks
  const ground = e => {
    if (!e) return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18, 1] : [255, 255, 255, 1];
    if (!grounds.has(e)) {
      const colour = rgba(getComputedStyle(e).backgroundColor);
      grounds.set(e, colour[3] === 1 ? colour : over(colour, ground(e.parentElement)));
    }
    return grounds.get(e);
  };
  const light = ([r, g, b]) => {
    const part = each => (each /= 255) <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const ratio = (a, b) => {
    const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
    return (bright + 0.05) / (dark + 0.05);
  };
  const against = (colour, below) => ratio(over(rgba(colour), below), below);

  const weakText = (body, other) => all('body *').filter(e =>
    own(e) && shown(e) && !e.closest('svg') && !heardOnly(e)).map(e => {
    const least = e.closest('main') && !e.closest('.tag, button') ? body : other;
    return [against(getComputedStyle(e).color, ground(e)), least, e];
  }).filter(([is, least]) => is < least).map(([is, , e]) => `${is.toFixed(2)}: ${say(e)}`);

  // What one must see to find a field, a button or a status.
  const weakEdges = least => {
    const faults = [];
    for (const e of all('input, button, select').filter(shown)) {
      const around = ground(e.parentElement), style = getComputedStyle(e);
      const is = Math.max(ratio(ground(e), around),
        parseFloat(style.borderTopWidth) ? against(style.borderTopColor, around) : 0);
      if (is < least) faults.push(`${is.toFixed(2)}: ${say(e)}`);
    }
    for (const e of all('.tag svg, .trend .bar, .trend .target, .md-icon svg').filter(shown)) {
      const is = against(getComputedStyle(e).fill, ground(e.closest(':not(svg, svg *)')));
      if (is < least) faults.push(`${is.toFixed(2)}: ${say(e)}`);
    }
    return faults;
  };

  const weakFocus = least => {
    const before = document.activeElement, faults = [];
    const stops = ['header a', 'nav a', 'main a', 'main summary', 'footer a', 'input', 'button']
      .map(where => all(where).find(e => shown(e) && !heardOnly(e))).filter(Boolean);
    for (const e of stops) {
      e.focus({preventScroll: true});
      grounds = new Map();
      const style = getComputedStyle(e), below = ground(e.parentElement);
      const rings = [];
      if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
        rings.push(against(style.outlineColor, below));
      const [glow] = style.boxShadow.match(/^rgba?\([^)]*\)/) || [];
      if (glow) rings.push(against(glow, below));
      const is = Math.max(0, ...rings);
      if (is < least) faults.push(`${is.toFixed(2)}: ${say(e)}`);
    }
    // A ring that stays would be taken for the look of a link by what looks next.
    if (before === document.body) document.activeElement.blur();
    else before.focus({preventScroll: true});
    return faults;
  };

  /* --- what two modes have in common, so that it is looked at once --- */

  // Every kind of element by its way down from the body, with what it has, whether it is shown and
  // can be scrolled, the font of paragraphs, which may look like headings, and what is told as a table.
  const standing = () => {
    const ways = new Map([[document.body, '']]), found = new Set();
    for (const e of all('body *')) {
      const has = [...e.attributes].map(a => a.name + (a.value.trim() ? '' : '=')).sort().join(' ');
      const empty = [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim()) ? '' : '0';
      const {overflowX, overflowY, font, display} = getComputedStyle(e);
      const scrolls = overflowX !== 'visible' && e.scrollWidth > e.clientWidth
        || overflowY !== 'visible' && e.scrollHeight > e.clientHeight;
      const state = (shown(e) ? heardOnly(e) ? 'h' : 's' : '-') + (scrolls ? '~' : '')
        + (e.localName === 'p' ? font : e.closest('table') ? display : '');
      ways.set(e, `${ways.get(e.parentElement)}>${e.localName}.${e.getAttribute('class')}${state}`);
      found.add(`${ways.get(e)} ${has} ${e.getAttribute('role')} ${empty}`);
    }
    return [...found];
  };

  // Where everything is.
  const places = () => all('body *').map(e => {
    const {x, y, width, height} = e.getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
  }).join(' ');

  // Texts and targets that share their place with what they are not in, or stand out of their ground.
  const covered = () => {
    const filled = style => style.backgroundImage !== 'none' || rgba(style.backgroundColor)[3];
    const paints = style => filled(style) || style.boxShadow !== 'none'
      || parseFloat(style.borderTopWidth);
    const grounded = e => !e || filled(getComputedStyle(e)) ? e : grounded(e.parentElement);
    const range = document.createRange();
    const boxes = [], found = new Set();
    for (const e of all('body *').filter(e => shown(e) && !e.closest('svg *') && !heardOnly(e))) {
      const words = [...e.childNodes].filter(n => n.nodeType === 3 && n.textContent.trim())
        .flatMap(n => { range.selectNodeContents(n); return [...range.getClientRects()]; });
      const target = e.matches('a, button, input, select, summary, label');
      const thing = e.matches('img, svg, input, select') || paints(getComputedStyle(e));
      const around = words.length && grounded(e)?.getBoundingClientRect();
      for (const box of words) {
        boxes.push({box, e, text: true});
        if (around && (box.left < around.left - 1 || box.right > around.right + 1
          || box.top < around.top - 1 || box.bottom > around.bottom + 1)) found.add(say(e));
      }
      if (target || thing) for (const box of e.getClientRects()) boxes.push({box, e, text: target});
    }
    boxes.sort((a, b) => a.box.top - b.box.top);
    boxes.forEach(({box, e, text}, i) => {
      for (let j = i + 1; j < boxes.length && boxes[j].box.top < box.bottom - 1; j++) {
        const other = boxes[j];
        if (!text && !other.text || e.contains(other.e) || other.e.contains(e)) continue;
        if (other.box.left < box.right - 1 && other.box.right > box.left + 1
          && other.box.bottom > box.top + 1) found.add(`${say(e)} and ${say(other.e)}`);
      }
    });
    return [...found];
  };

  // Every colour of text, with all that it is seen on and through.
  const painted = () => {
    const found = new Set();
    for (const e of all('body *').filter(shown)) {
      for (const part of [null, '::before', '::after']) {
        const style = getComputedStyle(e, part);
        if (part && ['none', 'normal'].includes(style.content)) continue;
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
        // A link must be told from the words around it; what is drawn beside a text may be over it.
        const beside = e.matches('a') ? getComputedStyle(e.parentElement).color : '';
        found.add([beside, part, part && style.position, style.color, style.backgroundColor, ground(e),
          style.backgroundImage, style.opacity, style.filter, style.mixBlendMode, style.textShadow,
          style.zIndex, style.textDecorationLine, large ? 'large' : ''].join(' '));
      }
    }
    return [...found];
  };

  /* --- without sight, without colour, without a script --- */

  const statusWithoutWords = () => [
    ...all('.tag').filter(e => !/\p{L}{3}/u.test(e.textContent)),
    ...all('.tag svg use').filter(e =>
      !document.querySelector(e.getAttribute('href') || e.getAttribute('xlink:href'))),
    ...all('.trend').filter(e => !/\p{L}{3}.*\d/su.test(e.textContent)),
    ...all('main svg:not([aria-hidden=true] *, [aria-hidden=true], [role=img])'),
  ].map(say);

  // What only a script can do, and brings itself: nobody misses it where there is none.
  const extra = '.listen, #forget';

  const deadControls = () => [
    ...all('button, input, select').filter(e => !e.form?.action && !e.closest('details')),
    ...all('label[for]').filter(e => ['checkbox', 'radio'].includes(e.control?.type)),
    ...all('a[href="#"], a[href^="javascript:"], a:not([href]):not([id]):not([name])'),
    ...all('[onclick], [data-clipboard-target]'),
  ].filter(e => shown(e) && !e.closest(extra)).map(say);

  // A document without scripts holds what stands in <noscript>: those words are extra.
  const onlyWithScript = html => {
    const other = new DOMParser().parseFromString(html, 'text/html');
    const words = body => {
      const copy = body.cloneNode(true);
      copy.querySelectorAll(`noscript, script, style, ${extra}`).forEach(e => e.remove());
      return copy.innerHTML.replace(/\s+/g, ' ');
    };
    const [now, then] = [words(document.body), words(other.body)];
    if (now === then) return [];
    let at = 0;
    while (now[at] === then[at]) at++;
    return [`${now.slice(at, at + 60)} | ${then.slice(at, at + 60)}`];
  };

  window.looks = {
    overflowing, cutText, smallText, smallBody, vanishedBullets, longLines, targets,
    weakText, weakEdges, weakFocus, statusWithoutWords, deadControls, onlyWithScript,
    standing, places, covered, painted,
  };
  for (const [name, look] of Object.entries(window.looks)) {
    window.looks[name] = (...given) => { grounds = new Map(); return look(...given); };
  }
})();

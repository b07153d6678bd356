// Looks up words in words.json (generator/render/search/index.py). Writes only text, never HTML.
(function () {
  "use strict";
  var place = document.getElementById("found");
  var query = new URLSearchParams(location.search).get("q") || "";
  if (!place || !query.trim()) return;
  var status = place.querySelector("[role=status]"), list = place.querySelector("ol");
  document.getElementById("q").value = query;

  fetch("words.json").then(function (answer) {
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  }).then(show).catch(function () { status.textContent = place.dataset.broken; });

  // As `words_of` in index.py.
  function words(text) {
    return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/['’]/g, "")
      .match(/[\p{L}\p{N}]+/gu) || [];
  }

  // How many letters are added, left out, changed or swapped; `most` is too many.
  function slips(a, b, most) {
    if (Math.abs(a.length - b.length) >= most) return most;
    var rows = [[]], i, j;
    for (j = 0; j <= b.length; j++) rows[0][j] = j;
    for (i = 1; i <= a.length; i++) {
      rows[i] = [i];
      for (j = 1; j <= b.length; j++) {
        rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1,
          rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
      }
    }
    return Math.min(most, rows[a.length][b.length]);
  }

  // The known words that are meant by a typed one, each with how sure that is.
  function meant(typed, known) {
    var sure = {}, word;
    for (word of known) {
      if (word === typed) sure[word] = 1;
      else if (typed.length > 2 && word.startsWith(typed)) sure[word] = 0.8;
      else if (word.length > 3 && typed.startsWith(word)) sure[word] = 0.7;
    }
    if (Object.keys(sure).length || typed.length < 4) return sure;
    var most = typed.length < 8 ? 2 : 3, least = most;
    known.forEach(function (each) {
      var many = slips(typed, each, most);
      if (many < most) { sure[each] = 0.6 / many; least = Math.min(least, many); }
    });
    // Only the nearest: “boyler” is a boiler and nothing else.
    Object.keys(sure).forEach(function (each) { if (sure[each] < 0.6 / least) delete sure[each]; });
    return sure;
  }

  function show(index) {
    var known = Object.keys(index.words), pages = index.pages.length;
    var scores = new Map(), guessed = new Map();
    words(query).filter(function (w) { return index.skip.indexOf(w) < 0; }).forEach(function (typed) {
      var best = new Map(), sure = meant(typed, known);
      Object.keys(sure).forEach(function (word) {
        var where = index.words[word], rare = Math.log(1 + (pages + index.lines.length) * 2 / where.length);
        if (sure[word] <= 0.6) guessed.set(typed, word);
        for (var i = 0; i < where.length; i += 2) {
          best.set(where[i], Math.max(best.get(where[i]) || 0, where[i + 1] * sure[word] * rare));
        }
      });
      best.forEach(function (score, place) { scores.set(place, (scores.get(place) || 0) + score); });
    });
    var found = index.pages.map(function (page, number) {
      var lines = index.lines.map(function (line, i) { return [line, scores.get(pages + i) || 0]; })
        .filter(function (each) { return each[0][0] === number && each[1]; })
        .sort(function (a, b) { return b[1] - a[1]; }).slice(0, 3);
      // A second and a third line count too, but less.
      var score = lines.reduce(function (sum, line, i) { return sum + line[1] / (i + 1); }, scores.get(number) || 0);
      return { page: page, lines: lines, score: score };
    }).filter(function (each) { return each.score; }).sort(function (a, b) { return b.score - a.score; });
    // What is far less likely than the best would only hide it.
    found = found.filter(function (each) { return each.score > found[0].score / 4; }).slice(0, 10);
    say(found.length, guessed);
    found.forEach(function (each) {
      var item = list.appendChild(document.createElement("li"));
      item.appendChild(document.createElement("h2")).appendChild(link(each.page[0], each.page[1]));
      tell(item.appendChild(document.createElement("p")), each.page[2]);
      if (each.lines.length) {
        var inner = item.appendChild(document.createElement("ul"));
        each.lines.forEach(function (line) {
          inner.appendChild(document.createElement("li")).appendChild(link(line[0][2], line[0][1]));
        });
      }
    });
  }

  function say(many, guessed) {
    var told = place.dataset[many === 0 ? "none" : guessed.size ? "like" : many === 1 ? "one" : "many"];
    var like = words(query).map(function (w) { return guessed.get(w); }).filter(Boolean).join(" ");
    status.textContent = told.replace(/[#%]/g, function (mark) {
      return mark === "%" ? query : guessed.size ? like : String(many);
    });
  }

  function link(text, address) {
    var made = document.createElement("a");
    made.href = "../" + address;
    return tell(made, text);
  }

  // English on a page in another language stands between the marks of generator/tongue.py.
  function tell(place, text) {
    text.split(/[\ue000\ue001]/).forEach(function (part, number) {
      if (!part) return;
      var said = number % 2 ? place.appendChild(document.createElement("span")) : place;
      if (number % 2) { said.lang = "en"; said.dir = "ltr"; }
      said.append(part);
    });
    return place;
  }
})();

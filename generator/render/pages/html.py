"""Rich text to HTML, for the few places inside components where Markdown is not read."""

from markupsafe import Markup

from generator.render.pages.markdown import LINK_SCHEMES, clean, in_english, printable
from generator.richtext import Bold, Inline, Line, Words
from generator.tongue import marked


def line_html(parts: Line, up: str = "../") -> Markup:
    """A line of rich text as HTML. Standards are linked as pages of the folder at `up`."""
    return Markup("").join(_inline(part, up) for part in parts).strip()


def words_html(text: str) -> Markup:
    """Plain words on one line as HTML."""
    return _marked(clean(text))


def _marked(words: str) -> Markup:
    return Markup(marked(str(Markup.escape(words)), in_english(), "</span>"))  # noqa: S704 (escaped)


def _inline(part: Inline, up: str) -> Markup:
    words = _marked(printable(part.text))
    if isinstance(part, Words):
        return words
    if isinstance(part, Bold):
        return Markup("<strong>{}</strong>").format(words)
    if part.is_standard:
        return Markup('<a href="{}{}/">{}</a>').format(up, part.to, words)
    if not part.to.startswith(LINK_SCHEMES):
        raise ValueError(f"“{part.to}” is not a link that may be published")
    return Markup('<a href="{}">{}</a>').format(clean(part.to), words)

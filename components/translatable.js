// A browser that translates a page puts elements of its own in the place of its texts. What changes later would be written
// into a text that is no longer on the page. So every text that changes gets an element of its own, which Vue fills anew.
// Icons are drawn by their names, and people look for a number, a code, a key or a mail address as it is: they keep theirs.
const TOKEN = /\{\{[\s\S]*?\}\}|<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/gi;
// Vue hands on what is in these, or they hold nothing: a text after their tag is not the only one of an element.
const NO_ELEMENT = /^(template|slot|component|choice|br|hr|img|input)$/i;
const KEPT = /^<(code|kbd)\b|\sclass="(icon|number|face|two|brand)\b|\sdata-testid="request-number"/;
const ADDRESS = /^\{\{\s*[\w.]+\.email\s*\}\}$/;
const OWN = 'style="display: contents"'; // as if it was not there: nothing is laid out anew

// This template, so that what it draws can be translated and still changes.
export function translatable(template) {
  let all = "", text = "", opened = false, at = 0;
  const end = (closes) => {
    if (text.includes("{{") && !(opened && closes)) {
      const [, before, said, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text);
      // Vue drops white space that is alone at an edge: beside words it stays with them, in the element.
      const starts = said.startsWith("{{"), ends = said.endsWith("}}"), space = (edge) => edge && " ";
      const inside = `${starts ? "" : space(before)}${said}${ends ? "" : space(after)}`;
      text = `${starts ? space(before) : ""}<data ${OWN}>${inside}</data>${ends ? space(after) : ""}`;
    }
    all += text;
    text = "";
  };
  for (const token of template.matchAll(TOKEN)) {
    const [tag, slash, name, closed] = token;
    text += template.slice(at, token.index);
    at = token.index + tag.length;
    if (tag.startsWith("{{") && !ADDRESS.test(tag)) {
      text += tag;
      continue;
    }
    end(slash === "/");
    if (!name) all += tag.startsWith("{{") ? `<data translate="no" ${OWN}>${tag}</data>` : tag;
    else all += KEPT.test(tag) ? tag.replace(/^<[\w-]+/, '$& translate="no"') : tag;
    opened = Boolean(name) && !slash && !closed && !NO_ELEMENT.test(name) && !/\sv-memo/.test(tag);
  }
  text += template.slice(at);
  end(false);
  return all;
}

// Making nodes. Text becomes text nodes, nothing is ever parsed as markup.

type Child = Node | string | null | undefined | false;
type Props = { class?: string | undefined; on?: Record<string, (event: any) => void> } & Record<string, unknown>;

/** An element with attributes, listeners (on) and children. Attributes that are false or absent are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") for (const [type, listener] of Object.entries(props.on!)) node.addEventListener(type, listener);
    else if (value !== undefined && value !== false && value !== null) node.setAttribute(name, value === true ? "" : String(value));
  }
  append(node, children);
  return node;
}

export function svg(tag: string, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  return node;
}

export function append(node: Node, children: Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    node.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
  }
}

/** Calls back when the page turns light or dark: by a data-theme attribute above the component, or with the system. */
export function watchTheme(root: HTMLElement, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (let node: HTMLElement | null = root; node; node = node.parentElement) {
    observer.observe(node, { attributes: true, attributeFilter: ["data-theme", "data-mantine-color-scheme"] });
  }
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", changed);
  };
}

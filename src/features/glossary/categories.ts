/** A category for people: `union-organisation` reads `Union organisation`. Own glossaries may hold any word. */
export function categoryName(category: string): string {
  const words = category.replace(/-/g, ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

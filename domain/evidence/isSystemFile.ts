/** What operating systems and Office leave in folders by themselves: nobody's evidence. */
export function isSystemFile(name: string): boolean {
  return /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|\.ds_store|\.localized|\._.*|~\$.*|icon\r)$/i.test(
    name,
  );
}

/** OpenCC's table of single characters, traditional to simplified: "萬 万|與 与|…"; the package has no types for it. */
declare module 'opencc-js/dict/TSCharacters' {
  const characters: string;
  export default characters;
}

import DiscourseTheme from "@discourse/lint-configs/eslint-theme";

export default [
  ...DiscourseTheme,
  {
    // Discourse 3.1 runs an initializer only if it names the version of the
    // plugin API that it needs; later versions ignore the argument. The words
    // come from the global I18n, which every version has, so the rule about
    // where to import it from needs no exemption.
    files: ["javascripts/discourse/api-initializers/aval.js"],
    rules: { "discourse/plugin-api-no-version": "off" },
  },
];

export default {
  customScripts: ['scripts/postbag-clocks']
};

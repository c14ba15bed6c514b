// Linked into gradus.js: hands the calls of host.h to the object `host` that the page brought along.
mergeInto(LibraryManager.library, {
  host_set_address: function (fragment) { Module['host'].setAddress(UTF8ToString(fragment)); },
  host_link: function (fragment) { return allocateUTF8(Module['host'].link(UTF8ToString(fragment))); },
  host_copy_text: function (text) { Module['host'].copyText(UTF8ToString(text)); },
  host_open_url: function (url) { Module['host'].openUrl(UTF8ToString(url)); },
  host_load: function (key) {
    var value = Module['host'].load(UTF8ToString(key));
    return value === null ? 0 : allocateUTF8(value);
  },
  host_store: function (key, value) { Module['host'].store(UTF8ToString(key), UTF8ToString(value)); },
  host_save_file: function (name, type, bytes, length) {
    Module['host'].saveFile(UTF8ToString(name), UTF8ToString(type), HEAPU8.slice(bytes, bytes + length));
  },
  host_ask_for_file: function (ending) { Module['host'].askForFile(UTF8ToString(ending)); },
  host_announce: function (text) { Module['host'].announce(UTF8ToString(text)); },
  host_set_title: function (title) { Module['host'].setTitle(UTF8ToString(title)); },
  host_open_notes: function () { Module['host'].openNotes(); },
  host_post: function (message) { Module['host'].post(UTF8ToString(message)); },
  host_set_fullscreen: function (on) { Module['host'].setFullscreen(on !== 0); },
  host_place_caret: function (x, y, height) { Module['host'].placeCaret(x, y, height); },
});

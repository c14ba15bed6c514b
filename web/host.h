#pragma once
// What the page does for the program: implemented in host_library.js by the page's object `host`
// (site/shell/host.js). A returned text is the caller's to free(); null means that there is none.

extern "C" {
void host_set_address(const char* fragment);
char* host_link(const char* fragment);
void host_copy_text(const char* text);
void host_open_url(const char* url);
char* host_load(const char* key);
void host_store(const char* key, const char* value);
void host_save_file(const char* name, const char* type, const char* bytes, int length);
void host_ask_for_file(const char* ending);
void host_announce(const char* text);
void host_set_title(const char* title);
void host_open_notes();
void host_post(const char* message);
void host_set_fullscreen(int on);

/// Where the text cursor stands, in CSS pixels: the page's hidden text field goes there.
void host_place_caret(float x, float y, float height);
}

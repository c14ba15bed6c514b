// The one place that compiles the library.
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb_image_write.h>

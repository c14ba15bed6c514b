#pragma once
// Dear ImGui's build options for Gradus.

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DEFINE_MATH_OPERATORS

// A surface or a heat map can have more than 65,536 vertices.
#define ImDrawIdx unsigned int

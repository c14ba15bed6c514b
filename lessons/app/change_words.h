#pragma once
// What undo and redo did, in words: "Undid: Learning rate 1.9 \u00d7 \u2192 1 \u00d7".

#include "lessons/app/history.h"
#include "lessons/app/session.h"

#include <string>

namespace lessons::app {

enum class Way { back, forth };  ///< Undo or redo.

/// The notice for a move through the history. Names, units and defaults come from the session's parameters;
/// what was dragged or typed is "a change in the figure".
std::string move_words(const History::Move& move, Way way, const Session& session);

}  // namespace lessons::app

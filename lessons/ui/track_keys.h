#pragma once
// The keys that move a value along its track while the last item has the keyboard's focus.
//
//   press_area("track", extent);
//   if (const TrackKeys keys = take_track_keys()) share = keys.moved(share, 0.01);

namespace lessons::ui {

struct TrackKeys {
    int direction = 0;      ///< Left or right arrow: -1 or 1.
    bool is_large = false;  ///< With Shift.
    bool to_start = false;  ///< Home.
    bool to_end = false;    ///< End.

    explicit operator bool() const { return direction != 0 || to_start || to_end; }

    /// The share of the track in [0, 1] that the keys lead to from this one: a step of `stride`, or of a
    /// tenth.
    double moved(double share, double stride) const;
};

/// What was pressed in this frame. The keys belong to the item while it is focused: they neither move the
/// focus nor anything else.
TrackKeys take_track_keys();

}  // namespace lessons::ui

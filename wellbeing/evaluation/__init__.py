"""`wellbeing evaluate`: how well posts are judged, measured on posts whose labels are known."""

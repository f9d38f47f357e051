"""How well posts are judged, measured."""

using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BulkPrompts;

/// <summary>How many a second.</summary>
internal sealed class RateColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Speed ?? 0:0.0}/s"));
}
